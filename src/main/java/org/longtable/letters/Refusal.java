package org.longtable.letters;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What a mail server means by not taking a letter. */
final class Refusal {
    /** The server has not understood us, or does not let us in: that is no matter of the address. */
    private static final Set<Integer> OF_OURS = Set.of(500, 502, 503, 504, 530, 534, 535, 538);

    /** Its rules forbid it, as when it passes nothing on for us (RFC 3463): a site host can mend that. */
    private static final Pattern BY_RULE = Pattern.compile("\\b5\\.7\\.\\d+\\b");

    private Refusal() {}

    /** Whether this address takes no letters and will not tomorrow either. */
    static boolean isForGood(Exception refused) {
        return causes(refused).anyMatch(Refusal::isOfTheAddress);
    }

    /** Whether the mail server said no, or never had the letter; else it may have taken it. */
    static boolean isAnAnswer(Exception refused) {
        return causes(refused).anyMatch(cause -> switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() > 0;
            case SMTPSenderFailedException sender -> sender.getReturnCode() > 0;
            case SMTPSendFailedException letter -> letter.getReturnCode() > 0;
            case MailConnectException _, AuthenticationFailedException _, MailAuthenticationException _ -> true;
            case AddressException _ -> true;
            default -> false;
        });
    }

    private static boolean isOfTheAddress(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address ->
                address.getReturnCode() >= 500
                        && address.getReturnCode() < 600
                        && !OF_OURS.contains(address.getReturnCode())
                        && !BY_RULE.matcher(String.valueOf(address.getMessage()))
                                .find();
            case AddressException _ -> true;
            default -> false;
        };
    }

    /** Everything that led to it: causes, what came next, and what each message failed for. */
    private static Stream<Throwable> causes(Throwable refused) {
        var inside = switch (refused) {
            case MailSendException several -> Stream.<Throwable>of(several.getMessageExceptions());
            case MessagingException mail -> Stream.<Throwable>ofNullable(mail.getNextException());
            default -> Stream.<Throwable>ofNullable(refused.getCause());
        };
        return Stream.concat(Stream.of(refused), inside.flatMap(Refusal::causes));
    }
}
