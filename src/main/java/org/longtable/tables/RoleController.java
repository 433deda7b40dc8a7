package org.longtable.tables;

import java.util.Map;
import java.util.Set;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one's own partner is at a table. */
@Controller
class RoleController {
    private final Tables tables;
    private final Roles roles;

    RoleController(Tables tables, Roles roles) {
        this.tables = tables;
        this.roles = roles;
    }

    @PostMapping("/tables/{id}/roles")
    String say(@PathVariable TableId id, PersonId me, Typed typed, Texts texts, RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (!roles.say(table, InvitationForm.chosenRoles(typed, "roles"), typed.version()))
            throw SavedMeanwhile.several(
                    Set.of("roles"),
                    roles.version(table),
                    Map.of("roles", DetailsPage.storedRoles(table)),
                    Map.of("roles", InvitationForm.roles(texts)));
        return DetailsPage.saved(table, next);
    }
}
