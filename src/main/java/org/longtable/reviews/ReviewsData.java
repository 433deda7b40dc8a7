package org.longtable.reviews;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote when a table looked back, and the rhythms they set. */
@Component
class ReviewsData implements OwnData {
    private final JdbcClient db;

    ReviewsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "reviews";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "reviews.own_data");
    }
}
