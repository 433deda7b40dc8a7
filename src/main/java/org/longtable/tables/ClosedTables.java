package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.longtable.site.Page;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Nothing new is written at a closed table: whatever is sent there leads back to its page, which says so. Words can still
 * be taken back, people can leave, and partners can open it again or say good-bye. The database holds the same for what
 * would be added.
 */
@Configuration(proxyBeanMethods = false)
class ClosedTables implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern AT_A_TABLE = Pattern.compile("/tables/([0-9a-f-]{36})/(.+)");
    private static final Pattern GOES_ON =
            Pattern.compile("proposals/.+|closing.*|.*removals|departures.*|details/.*|quiet.*|confirmations");

    private final JdbcClient db;

    ClosedTables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tables/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST")) return true;
        var path = AT_A_TABLE.matcher(request.getRequestURI());
        if (!path.matches() || GOES_ON.matcher(path.group(2)).matches() || !isClosed(path.group(1))) return true;
        RequestContextUtils.getOutputFlashMap(request)
                .put("notice", new Page.Notice("tables.closed.nothing-new", List.of()));
        RequestContextUtils.saveOutputFlashMap("/tables/" + path.group(1), request, response);
        response.sendRedirect("/tables/" + path.group(1));
        return false;
    }

    /** For whoever may see the table; to anyone else it does not exist, and its page says so. */
    private boolean isClosed(String table) {
        return db.sql("select exists (select from tables.longtable where id = :id and closed_on is not null)")
                .param("id", UUID.fromString(table))
                .query(Boolean.class)
                .single();
    }
}
