package org.longtable.ground;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in the database, so that any node may answer and one's other sessions can be seen and ended. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "sessions.spring_session", maxInactiveIntervalInSeconds = 30 * 24 * 3600)
class Sessions {
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(@Qualifier("works") DataSource works) {
        return works;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(Works works) {
        return works.transaction();
    }

    /** {@code __Host-} keeps the cookie to this very host over https; plain http is for one's own machine alone. */
    @Bean
    CookieSerializer cookies(Settings settings) {
        var cookies = new DefaultCookieSerializer();
        var name = settings.demonstration() ? "longtable-demonstration" : "longtable";
        cookies.setCookieName(settings.secure() ? "__Host-" + name : name);
        cookies.setUseSecureCookie(settings.secure());
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        cookies.setCookieMaxAge(30 * 24 * 3600);
        return cookies;
    }
}
