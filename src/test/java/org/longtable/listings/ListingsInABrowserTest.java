package org.longtable.listings;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of listed organisations in a real browser: nothing stands in anyone's way, and nothing is wider than a phone. */
class ListingsInABrowserTest extends LongtableTest {
    @Autowired
    Looking looking;

    @Autowired
    Merges merges;

    @Test
    void nothing_on_the_pages_of_listed_organisations_stands_in_anyones_way() {
        var host = siteHost("Hana Lind");
        var listed = new Listed(owner(), host.id());
        var one = listed.organisation(
                "Théâtre de la Grande-Anse",
                Map.of(
                        "place",
                        "Caraquet",
                        "about",
                        "Nous jouons dehors, l’été.",
                        "website",
                        "https://anse.example.org"));
        var two = listed.organisation(
                "Theatre de la Grande Anse inc.",
                Map.of("place", "Caraquet", "about", "Summer theatre by the sea", "phone", "506 555-0142"));
        listed.numbered(two, "charity_number", "123456789RR0001");
        for (var n = 0; n < 30; n++)
            listed.organisation("Centre culturel de l’Anse-aux-Coques " + n / 2, Map.of("place", "Caraquet"));
        var sam = someone("Sam Roy");
        as(sam).visit("/organisations/" + one)
                .follow("This is us")
                .type("my_role", "stage manager")
                .type("words", "Call the box office and ask for Sam.")
                .press("This is us");
        as(sam).visit("/off-the-list?organisation=" + two)
                .type("wish", "mend")
                .type("who", "Sam, stage manager")
                .type("words", "The telephone number is an old one.")
                .press("Send it");
        looking.all();
        looks(host, "listings-listed", "/listed");
        looks(host, "listings-new", "/listed/new");
        looks(sam, "listings-organisation", "/organisations/" + two);
        looks(sam, "listings-claim", "/organisations/" + two + "/claims/new");
        looks(Sight.DESK_IN_FRENCH, "", "listings-off", "/off-the-list");
        looks(host, "listings-doubles", "/doubles");
        var pair = owner().sql(
                        "select id from listings.pair where one = least(:one, :two) and other = greatest(:one, :two)")
                .param("one", one.value())
                .param("two", two.value())
                .query(UUID.class)
                .single();
        looks(host, "listings-double", "/doubles/" + pair);
        var id = MergeId.fresh();
        asking(host, () -> merges.propose(id, one, two, Map.of("about", "merged")));
        looks(host, "listings-merge", "/merges/" + id);
        looks(host, "listings-merged", "/organisations/" + one);
        looks(host, "listings-numbers", "/organisations/" + one + "/identifiers");
    }
}
