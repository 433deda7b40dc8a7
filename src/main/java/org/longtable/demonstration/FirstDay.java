package org.longtable.demonstration;

import static org.longtable.site.Language.EN;

import java.util.List;
import org.longtable.tables.Role;
import org.longtable.tables.Wanted;

/** A table that was set today by someone who belongs to no organisation (R131), with one invitation on its way. */
final class FirstDay implements Story {
    static final Part ROSA = new Part("rosa.lindqvist", "Rosa Lindqvist", EN, "gardener, in her own right", 0);
    static final Part TOM = new Part("tom.achebe", "Tom Achebe", EN, "invited today", 1);

    @Override
    public String key() {
        return "first-day";
    }

    @Override
    public String table() {
        return "Songs of the allotments";
    }

    @Override
    public String where() {
        return "Victoria, British Columbia";
    }

    @Override
    public List<Part> cast() {
        return List.of(ROSA, TOM);
    }

    @Override
    public void tell(Telling told) {
        told.on(0).arrive(cast());
        told.on(0)
                .as(ROSA)
                .sets(this, "Keeping what people hum over their beans, before the oldest gardeners move away.", null)
                .invites(
                        TOM,
                        new Wanted.For.InTheirOwnRight(),
                        "You record birds. Would you sit with me one morning and listen to people instead?",
                        Role.ARTIST);
    }
}
