package org.longtable.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Together;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words with what partners mean by them, for people who sit inside. */
@Component
class WordStore {
    private final JdbcClient db;

    WordStore(JdbcClient db) {
        this.db = db;
    }

    List<Word> at(TableId table) {
        return Together.read("language.words", table, this::at).orElse(List.of());
    }

    private Map<TableId, List<Word>> at(List<TableId> tables) {
        var ids = tables.stream().map(TableId::value).toArray(UUID[]::new);
        var meanings = db
                .sql("""
                select m.word_id, m.partner_id, m.en, m.fr, m.by_person = ground.asking() as by_me, m.on_day, m.removed_on,
                  m.version
                from language.meaning m join language.word w on w.id = m.word_id
                where w.table_id = any(:tables) order by m.on_day, m.partner_id
                """)
                .param("tables", ids)
                .query((row, _) -> Map.entry(row.getObject("word_id", UUID.class), meaning(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return db.sql("""
                select w.id, w.table_id, w.en, w.fr, w.forms, w.differs_on, coalesce(d.name, '') as differs_by,
                  w.offered_en, w.offered_fr, w.keeps_both, coalesce(o.name, '') as offered_by,
                  w.offered_by = ground.asking() as by_me, w.offered_on, w.settled_on,
                  array(select k.partner_id from language.taking k where k.word_id = w.id order by k.on_day, k.partner_id)
                    as taken_by,
                  w.brought_from is not null as brought, coalesce(b.name, '') as brought_from, w.brought_en, w.brought_fr,
                  w.version
                from language.word w left join people.person d on d.id = w.differs_by
                  left join people.person o on o.id = w.offered_by left join tables.longtable b on b.id = w.brought_from
                where w.table_id = any(:tables) order by w.added_on, w.id
                """).param("tables", ids).query((row, _) -> word(row, meanings)).list().stream()
                .collect(groupingBy(Word::table));
    }

    /** @return false when the table has a word of that name already */
    boolean add(WordId id, TableId table, InBoth name, List<String> forms, PersonId by, LocalDate on) {
        return db.sql("""
                        insert into language.word (id, table_id, en, fr, forms, added_by, added_on)
                        values (:id, :table, :en, :fr, :forms, :by, :on) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("table", table.value())
                        .param("en", name.en())
                        .param("fr", name.fr())
                        .param("forms", forms.toArray(String[]::new))
                        .param("by", by.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** @return false when this table has a word of that name already */
    boolean bring(TableId table, TableId from, Word word, PersonId by, LocalDate on) {
        return db.sql("""
                        insert into language.word
                          (id, table_id, en, fr, forms, added_by, added_on, brought_from, brought_en, brought_fr)
                        values (:id, :table, :en, :fr, :forms, :by, :on, :from, :said_en, :said_fr) on conflict do nothing
                        """)
                        .param("id", WordId.fresh().value())
                        .param("table", table.value())
                        .param("en", word.name().en())
                        .param("fr", word.name().fr())
                        .param("forms", word.forms().toArray(String[]::new))
                        .param("by", by.value())
                        .param("on", on)
                        .param("from", from.value())
                        .param("said_en", word.agreed().en())
                        .param("said_fr", word.agreed().fr())
                        .update()
                == 1;
    }

    /**
     * Where the name is taken, only this is undone and not what the transaction did before.
     *
     * @return false when someone else saved it since this version
     * @throws DuplicateKeyException when the table has a word of that name already
     */
    @Transactional(propagation = Propagation.NESTED)
    boolean rename(WordId id, InBoth name, List<String> forms, long version) {
        return db.sql("""
                        update language.word set en = :en, fr = :fr, forms = :forms, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("en", name.en())
                        .param("fr", name.fr())
                        .param("forms", forms.toArray(String[]::new))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What the partner means. @return false when someone else of it said so since this version */
    boolean mean(WordId word, PartnerId partner, InBoth said, PersonId by, LocalDate on, long version) {
        return db.sql("""
                        insert into language.meaning as m (word_id, partner_id, en, fr, by_person, on_day, version)
                        values (:word, :partner, :en, :fr, :by, :on, 1)
                        on conflict (word_id, partner_id) do update set en = excluded.en, fr = excluded.fr,
                          by_person = excluded.by_person, on_day = excluded.on_day, removed_on = null, version = m.version + 1
                          where m.version = :version
                        """)
                        .param("word", word.value())
                        .param("partner", partner.value())
                        .param("en", said.en())
                        .param("fr", said.fr())
                        .param("by", by.value())
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean takeBackMeaning(WordId word, LocalDate on) {
        return db.sql("""
                        update language.meaning set en = '', fr = '', removed_on = :on, version = version + 1
                        where word_id = :word and by_person = ground.asking() and removed_on is null
                        """).param("word", word.value()).param("on", on).update() == 1;
    }

    boolean offer(WordId word, InBoth said, boolean keepsBoth, LocalDate on, long version) {
        return db.sql("select language.offer(:word, :version, :en, :fr, :both, :on)")
                .param("word", word.value())
                .param("version", version)
                .param("en", said.en())
                .param("fr", said.fr())
                .param("both", keepsBoth)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean take(WordId word, LocalDate on, long version) {
        return db.sql("select language.take(:word, :version, :on)")
                .param("word", word.value())
                .param("version", version)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean differ(WordId word, LocalDate on) {
        return db.sql("select language.differ(:word, :on)")
                .param("word", word.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean takeBackOffer(WordId word) {
        return db.sql("select language.take_back_offer(:word)")
                .param("word", word.value())
                .query(Boolean.class)
                .single();
    }

    boolean remove(WordId word) {
        return db.sql("select language.remove(:word)")
                .param("word", word.value())
                .query(Boolean.class)
                .single();
    }

    private static Word word(ResultSet row, Map<UUID, List<Meaning>> meanings) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Word(
                new WordId(id),
                new TableId(row.getObject("table_id", UUID.class)),
                new InBoth(row.getString("en"), row.getString("fr")),
                List.of((String[]) row.getArray("forms").getArray()),
                meanings.getOrDefault(id, List.of()),
                day(row, "differs_on"),
                row.getString("differs_by"),
                offer(row),
                row.getBoolean("brought")
                        ? Optional.of(new Word.Brought(
                                row.getString("brought_from"),
                                new InBoth(row.getString("brought_en"), row.getString("brought_fr"))))
                        : Optional.empty(),
                row.getLong("version"));
    }

    private static Optional<Word.Offer> offer(ResultSet row) throws SQLException {
        var on = day(row, "offered_on");
        if (on.isEmpty()) return Optional.empty();
        return Optional.of(new Word.Offer(
                new InBoth(row.getString("offered_en"), row.getString("offered_fr")),
                row.getBoolean("keeps_both"),
                row.getString("offered_by"),
                row.getBoolean("by_me"),
                on.get(),
                Arrays.stream((UUID[]) row.getArray("taken_by").getArray())
                        .map(PartnerId::new)
                        .toList(),
                day(row, "settled_on")));
    }

    private static Meaning meaning(ResultSet row) throws SQLException {
        return new Meaning(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new InBoth(row.getString("en"), row.getString("fr")),
                row.getBoolean("by_me"),
                row.getObject("on_day", LocalDate.class),
                day(row, "removed_on"),
                row.getLong("version"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
