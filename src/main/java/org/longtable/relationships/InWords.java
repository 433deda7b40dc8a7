package org.longtable.relationships;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.relationships.MomentView.Side;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;

/** How moments are said in one language. */
public record InWords(Texts texts) {

    public String list(Collection<String> names) {
        return ListFormatter.getInstance(texts.language().locale()).format(names);
    }

    /** One of these, whichever. */
    public String any(Collection<String> names) {
        return ListFormatter.getInstance(texts.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(names);
    }

    /** <i>A meal or coffee</i>. */
    public String kind(Kind kind) {
        return texts.t("kind." + kind.code());
    }

    /** Who was there besides the reader, or the partners for someone who may not know who: <i>Dev and someone from …</i>. */
    public String withWhom(MomentView moment) {
        if (!moment.seesWho())
            return list(moment.sides().stream().map(Side::name).toList());
        var who = new ArrayList<>(everyone(moment.namesOfOthers(), moment.partnersOfUnnamed()));
        if (moment.young() > 0) who.add(texts.t("relationships.young", moment.young()));
        return list(who);
    }

    /** <i>A meal or coffee with Dev</i>; for others at the table <i>A meal or coffee: Riverbend and Lakeview</i>. */
    public String title(MomentView moment) {
        var key = switch (moment.eyes()) {
            case THERE -> "relationships.moment.with";
            case NOTED_IT, OWN_PEOPLE, OTHERS, QUIET -> "relationships.moment.of";
        };
        var whom = withWhom(moment);
        return whom.isEmpty() ? kind(moment.kind()) : texts.t(key, kind(moment.kind()), whom);
    }

    /** Those who are named, and someone from each partner of whom nobody is. */
    public List<String> everyone(List<String> named, List<String> unnamed) {
        return Stream.concat(named.stream(), unnamed.stream().map(this::someoneFrom))
                .toList();
    }

    public String someoneFrom(String partner) {
        return texts.t("relationships.someone-from", partner);
    }

    /** <i>January</i>, or <i>January 2025</i> where that was another year. */
    String since(LocalDate day, LocalDate today) {
        var pattern = day.getYear() == today.getYear() ? "MMMM" : "MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale()).format(day);
    }

    /** <i>14 hours</i>, <i>2.5 hours</i>. */
    public String hours(Hours hours) {
        return texts.t("relationships.hours.said", hours.value().stripTrailingZeros());
    }

    /** What a door is called in a list: <i>A visit – the principal, Lakeview</i>. */
    public String title(Door door) {
        var told = door.told();
        var whom = Stream.of(told.whom(), told.place())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        var way = texts.t("relationships.door.way." + told.way().code());
        return whom.isEmpty() ? way : way + " – " + whom;
    }

    /** <i>In the last twelve months you knocked on 9 doors, 14 hours in all.</i> */
    public String lastYear(DoorsKnocked.Counted counted) {
        return counted.hours()
                .map(given -> texts.t("relationships.doors.counted.hours", counted.doors(), hours(given)))
                .orElseGet(() -> texts.t("relationships.doors.counted", counted.doors()));
    }

    /** What is looked after, in the order in which it is always told. */
    public String duties(Set<Duty> duties) {
        return list(duties.stream()
                .sorted()
                .map(duty -> texts.t("relationships.duty." + duty.code()))
                .toList());
    }
}
