package org.longtable.ground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One request, one transaction: a page is read from one snapshot, and a form takes effect wholly or not at all.
 *
 * <p>A form that was sent carries a key made when it was shown. The key is kept in the same transaction as the
 * form's effects, with the address it led to; the same form sent again has no second effect and leads there again.
 * A form that was refused (status 400 and above) is rolled back, key included, so that it can be mended and sent.
 * The answer to a form reaches the browser only after the commit. A form that waited on a device names the person whose
 * it is, and takes effect for nobody else (409).
 */
final class OneTransaction extends OncePerRequestFilter {
    static final String ONCE = "_once";
    private static final String AS = "_as";

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient db;

    OneTransaction(PersonTransactions transactions, JdbcClient db) {
        this.db = db;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/fonts/")
                || path.startsWith("/icons/")
                || path.startsWith("/worker");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Asking.with(signedIn(), () -> {
                if (request.getMethod().equals("POST")) write(request, response, chain);
                else read(request, response, chain);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InServlet e) {
            throw e.failure;
        }
    }

    /** Nothing is kept of a reading, also when something in it was not found and marked the transaction as failed. */
    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        reading.executeWithoutResult(transaction -> Together.of(List.of(), () -> {
            run(chain, request, response);
            transaction.setRollbackOnly();
            return true;
        }));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        if (isAnothers(request)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        var answer = new HeldAnswer(response);
        writing.executeWithoutResult(transaction -> {
            var key = key(request);
            if (key.isPresent() && !isNew(key.get())) {
                answer.location = whereItLed(key.get());
                return;
            }
            run(chain, request, answer);
            finish(transaction, key, answer);
        });
        try {
            if (answer.location != null) response.sendRedirect(answer.location);
            else answer.copyBodyToResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(TransactionStatus transaction, Optional<UUID> key, HeldAnswer answer) {
        if (answer.getStatus() >= 400) transaction.setRollbackOnly();
        else if (key.isPresent() && answer.location != null)
            db.sql("update ground.sent_once set led_to = :to where key = :key")
                    .param("to", answer.location)
                    .param("key", key.get())
                    .update();
    }

    private boolean isNew(UUID key) {
        return db.sql("insert into ground.sent_once (key) values (:key) on conflict do nothing")
                        .param("key", key)
                        .update()
                == 1;
    }

    private String whereItLed(UUID key) {
        return db.sql("select coalesce(led_to, '/') from ground.sent_once where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(ONCE)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnothers(HttpServletRequest request) {
        var whose = request.getParameter(AS);
        return whose != null
                && Asking.person()
                        .filter(person -> person.toString().equals(whose))
                        .isEmpty();
    }

    private static @Nullable PersonId signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof PersonId person ? person : null;
    }

    private static void run(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new InServlet(e);
        }
    }

    /** Keeps the answer until the commit, so that nothing is acknowledged before it is kept. */
    private static final class HeldAnswer extends ContentCachingResponseWrapper {
        private @Nullable String location;

        HeldAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String to) {
            location = to;
        }
    }

    private static final class InServlet extends RuntimeException {
        private final ServletException failure;

        InServlet(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
