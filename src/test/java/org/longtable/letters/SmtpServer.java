package org.longtable.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers every recipient with the same words. */
public final class SmtpServer implements AutoCloseable {
    private final ServerSocket door;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();

    public SmtpServer(String answer) {
        this.answer = answer;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    /** How often it was asked to take a letter for someone. */
    public int asked() {
        return asked.get();
    }

    public JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(door.getLocalPort());
        return sender;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                // The caller hung up, or the door is closed.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 here");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var recipient = line.startsWith("RCPT");
            if (recipient) asked.incrementAndGet();
            say(caller, line.startsWith("QUIT") ? "221 bye" : recipient ? answer : "250 fine");
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
