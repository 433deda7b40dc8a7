package org.longtable.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.longtable.finding.SavedSearches.News;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.ForDigest;
import org.longtable.letters.FromLetter;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Whom saved searches find anew, in words for the weekly letter; and the way out of being told, from the letter itself. */
@Component
class SavedLetters implements ForDigest, FromLetter {
    private static final String STOP = "saved-search-letters-stop";
    private static final int ORDER = 60;
    private static final int NAMED = 5;

    private final SavedSearches saved;

    SavedLetters(SavedSearches saved) {
        this.saved = saved;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return parts(LetterRhythm.WEEK, texts);
    }

    /** Whoever is told of here is not new the next time. */
    List<DigestPart> parts(LetterRhythm letters, Texts texts) {
        var parts = new ArrayList<DigestPart>();
        for (var news : saved.news(letters, texts)) {
            if (!news.rows().isEmpty()) parts.add(part(news, texts));
            saved.told(news);
        }
        return parts;
    }

    private static DigestPart part(News news, Texts texts) {
        var search = news.saved();
        var named = news.rows().stream().limit(NAMED).map(Found.Row::plainName).toList();
        var more = news.rows().size() - named.size();
        var others = news.many()
                ? texts.t("finding.letter.more-than", SavedSearches.COUNTED)
                : more > 0 ? texts.t("finding.letter.more", more) : "";
        var text = String.join("\n", named) + (others.isEmpty() ? "" : "\n" + others);
        return new DigestPart(
                        ORDER,
                        "saved:" + search.id() + ":" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                        1,
                        texts.t("finding.letter.title", search.name()),
                        text,
                        List.of(
                                new Go(
                                        texts.t("finding.letter.go"),
                                        search.search().address()),
                                new Press(texts.t("finding.letter.stop"), new Act(STOP, search.id(), 0))))
                .askedFor();
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(STOP);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        return saved.mine().stream()
                .filter(one -> one.id().equals(act.target()) && one.letters() != LetterRhythm.NEVER)
                .<Shown>map(one -> new Shown.Possible(
                        texts.t("finding.letter.stop.title", one.name()),
                        texts.t("finding.letter.stop.text"),
                        texts.t("finding.letter.stop.go")))
                .findFirst()
                .orElseGet(Shown.Over::new);
    }

    @Override
    public void act(Act act, PersonId person) {
        saved.letters(act.target(), LetterRhythm.NEVER);
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t("finding.letter.stop.done");
    }
}
