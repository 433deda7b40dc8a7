package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.people.SeenBy;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of one part of what is told, field by field with who sees each. */
@Component
class ProfileForm {
    private static final int MOST_LINES = 30;
    private static final int LETTERS = 4000;

    private final Profiles profiles;
    private final WhereAsked where;

    ProfileForm(Profiles profiles, WhereAsked where) {
        this.profiles = profiles;
        this.where = where;
    }

    static ProfilePart part(String code) {
        return ProfilePart.of(code).orElseThrow(NotFound::new);
    }

    String shown(Writer writer, ProfilePart part, Texts texts, Model model) {
        var stored = profiles.of(writer.subject());
        return page(writer, part, typed(writer, part, stored, texts), stored, texts, model);
    }

    String told(
            Writer writer,
            ProfilePart part,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var fields = part.fields(writer.subject().kind());
        var stored = profiles.of(writer.subject());
        var told = read(writer, fields, typed, stored, texts);
        if (typed.refused()) {
            model.addAttribute("version", typed.version());
            return Refused.again(response, page(writer, part, typed, stored, texts, model));
        }
        var meanwhile = profiles.tell(writer.subject(), fields, told, typed.version());
        if (meanwhile.isPresent()) {
            differences(fields, told, meanwhile.get(), typed, texts);
            return Refused.again(response, page(writer, part, typed, meanwhile.get(), texts, model));
        }
        Done.say(next, "directory.saved");
        return "redirect:" + writer.back();
    }

    /** Beside each field that someone else saved meanwhile stands what is there now; saving again keeps what is typed. */
    private void differences(List<Field> fields, List<Line> told, Profile now, Typed typed, Texts texts) {
        var mine = new Profile(now.subject(), told);
        for (var field : fields)
            if (mine.version(List.of(field)) != now.version(List.of(field))) {
                var words = now.all(field).stream()
                        .map(value -> inWords(field, value, texts))
                        .collect(Collectors.joining(", "));
                if (words.isEmpty()) typed.problem(name(field), "directory.profile.meanwhile.nothing");
                else typed.problem(name(field), "directory.profile.meanwhile", words);
            }
        if (!typed.refused()) typed.problem(name(fields.getFirst()), "directory.profile.meanwhile.same");
    }

    private Typed typed(Writer writer, ProfilePart part, Profile stored, Texts texts) {
        var typed = Typed.nothing();
        for (var field : part.fields(writer.subject().kind())) {
            var name = name(field);
            var values = stored.all(field);
            switch (field.shape()) {
                case CODES -> {
                    typed.with(
                            name,
                            values.stream().filter(field.codes()::contains).toList());
                    typed.with(
                            name + "_own",
                            values.stream()
                                    .filter(value -> !field.codes().contains(value))
                                    .collect(Collectors.joining("\n")));
                }
                case LINES -> typed.with(name, String.join("\n", values));
                default ->
                    typed.with(
                            name,
                            stored.one(field)
                                    .map(value -> inWordsOf(field, value, texts))
                                    .orElse(""));
            }
            typed.with(
                    name + "_seen",
                    stored.seenBy(field)
                            .orElse(writer.usual(field))
                            .atMost(writer.widest())
                            .code());
        }
        return typed;
    }

    private String inWordsOf(Field field, String value, Texts texts) {
        return field == Field.PLACE ? where.inWords(value, texts) : value;
    }

    private String inWords(Field field, String value, Texts texts) {
        return field == Field.PLACE ? where.inWords(value, texts) : field.inWords(value, texts);
    }

    private List<Line> read(Writer writer, List<Field> fields, Typed typed, Profile stored, Texts texts) {
        var told = new ArrayList<Line>();
        for (var field : fields) {
            var seenBy = typed.choice(name(field.seenAs()) + "_seen", code -> SeenBy.upTo(writer.widest(), code))
                    .orElse(SeenBy.ME);
            for (var value : values(field, typed, stored, texts)) told.add(new Line(field, value, seenBy));
        }
        return told;
    }

    private List<String> values(Field field, Typed typed, Profile stored, Texts texts) {
        var name = name(field);
        var values = switch (field.shape()) {
            case CODES -> codes(field, typed, texts);
            case CHOICE, TICK ->
                typed
                        .optionalChoice(
                                name, code -> field.codes().contains(code) ? Optional.of(code) : Optional.empty())
                        .stream()
                        .toList();
            case PLACE -> List.of(where.place(typed, name, stored.one(field), texts));
            case LINES -> lines(field, typed, name);
            case TEXT, WORDS -> List.of(text(field, typed));
        };
        return values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    }

    private List<String> codes(Field field, Typed typed, Texts texts) {
        var name = name(field);
        var chosen = new ArrayList<>(typed.all(name));
        chosen.removeIf(String::isBlank);
        if (!field.codes().containsAll(chosen)) typed.problem(name, "form.not-chosen");
        for (var own : lines(field, typed, name + "_own"))
            chosen.add(field.codes().stream()
                    .filter(code -> field.inWords(code, texts).equalsIgnoreCase(own))
                    .findFirst()
                    .orElse(own));
        return chosen;
    }

    /** One thing on each line; none may be too long, nor may there be too many. */
    private static List<String> lines(Field field, Typed typed, String name) {
        var lines = Arrays.stream(typed.optionalText(name, LETTERS).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> checked(field, line, name, typed))
                .toList();
        if (lines.size() > MOST_LINES) typed.problem(name, "directory.profile.too-many", MOST_LINES, lines.size());
        lines.stream()
                .filter(line -> line.length() > field.most())
                .findFirst()
                .ifPresent(line -> typed.problem(name, "directory.profile.line-too-long", field.most()));
        return lines;
    }

    private String text(Field field, Typed typed) {
        var name = name(field);
        if (field == Field.COORDINATES) return where.coordinates(typed, name);
        return checked(field, typed.optionalText(name, field.most()), name, typed);
    }

    /** As it is kept: addresses and postal codes in their usual form. */
    private static String checked(Field field, String value, String name, Typed typed) {
        if (value.isEmpty()) return value;
        return switch (field) {
            case WEBSITE -> {
                var address = value.matches("(?i)https?://.*") ? value : "https://" + value;
                if (!isWebAddress(address)) typed.problem(name, "directory.profile.not-a-website");
                yield address;
            }
            case EMAIL -> {
                if (!value.matches("[^\\s@,;<>()\"]+@[^\\s@,;<>()\"]+\\.[^\\s@,;<>()\".]{2,}"))
                    typed.problem(name, "people.not-an-address");
                yield value;
            }
            case POSTAL -> {
                var plain = value.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
                if (!plain.matches("[A-Z]\\d[A-Z]\\d[A-Z]\\d")) {
                    typed.problem(name, "directory.profile.not-a-postal-code");
                    yield value;
                }
                yield plain.substring(0, 3) + " " + plain.substring(3);
            }
            default -> value;
        };
    }

    private static boolean isWebAddress(String address) {
        try {
            // Not its host, of which nothing is known where it has letters with accents, as addresses in Canada may.
            var where = new URI(address).getRawAuthority();
            return where != null && where.matches("[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}(:\\d{1,5})?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String page(Writer writer, ProfilePart part, Typed typed, Profile stored, Texts texts, Model model) {
        var fields = part.fields(writer.subject().kind());
        model.addAttribute("writer", writer);
        model.addAttribute("part", part);
        model.addAttribute("fields", fields);
        model.addAttribute("typed", typed);
        if (!model.containsAttribute("version")) model.addAttribute("version", stored.version(fields));
        model.addAttribute(
                "circles",
                Arrays.stream(SeenBy.values())
                        .filter(by -> by.atMost(writer.widest()) == by)
                        .map(by -> new Choice(by.code(), texts.t("directory.circle." + key(writer, by))))
                        .toList());
        model.addAttribute("questions", questions(fields, typed, texts));
        return "directory/profile-part";
    }

    private static String key(Writer writer, SeenBy by) {
        return writer.subject().kind() == Subject.Kind.PERSON || by.compareTo(SeenBy.TABLES) > 0
                ? by.code()
                : by.code() + ".ours";
    }

    /** What is asked back about what was typed, by field. */
    private Map<String, List<Choice>> questions(List<Field> fields, Typed typed, Texts texts) {
        var questions = new HashMap<String, List<Choice>>();
        var place = name(Field.PLACE);
        if (fields.contains(Field.PLACE) && asks(typed, place, "directory.place."))
            questions.put(place, where.places(typed.raw(place).strip(), texts));
        var coordinates = name(Field.COORDINATES);
        if (fields.contains(Field.COORDINATES) && asks(typed, coordinates, "directory.coordinates.swapped"))
            questions.put(coordinates, where.turned(typed.raw(coordinates).strip(), texts));
        return questions;
    }

    private static boolean asks(Typed typed, String name, String key) {
        return typed.problem(name)
                .filter(problem -> problem.key().startsWith(key))
                .isPresent();
    }

    static String name(Field field) {
        return "told_" + field.code();
    }
}
