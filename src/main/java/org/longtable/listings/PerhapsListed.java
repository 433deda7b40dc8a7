package org.longtable.listings;

import java.util.List;
import org.longtable.directory.OrganisationView;
import org.longtable.directory.PerhapsHere;
import org.springframework.stereotype.Component;

/** Whoever writes an organisation down is asked about those that are called so, or nearly so. */
@Component
class PerhapsListed implements PerhapsHere {
    private final AlikeViews alike;

    PerhapsListed(AlikeViews alike) {
        this.alike = alike;
    }

    @Override
    public List<OrganisationView> called(String name) {
        return alike.called(name).stream()
                .map(one -> new OrganisationView(one.id(), one.name(), one.place()))
                .toList();
    }
}
