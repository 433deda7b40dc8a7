package org.longtable.listings;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import org.longtable.directory.Community;
import org.longtable.directory.CommunityPanels;
import org.longtable.site.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On a community's page: that nobody speaks for it here yet. A community is nobody's to claim; whoever sits for it at a
 * table speaks for it.
 */
@Component
class CommunityVoices implements CommunityPanels {
    private final JdbcClient db;
    private final TemplateEngine templates;

    CommunityVoices(JdbcClient db, TemplateEngine templates) {
        this.db = db;
        this.templates = templates;
    }

    @Override
    public Optional<Content> above(Community community, Page page) {
        var speaks = db.sql("select listings.speaks_for_itself(:id)")
                .param("id", community.id().value())
                .query(Boolean.class)
                .single();
        return speaks
                ? Optional.empty()
                : Optional.of(output -> templates.render(
                        "listings/parts/no-voice-yet.jte", Map.<String, Object>of("page", page), output));
    }
}
