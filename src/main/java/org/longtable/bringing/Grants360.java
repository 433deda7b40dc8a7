package org.longtable.bringing;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grants as 360Giving publishes them in JSON, read one by one into the lines that its spreadsheets have. */
final class Grants360 implements Lines {
    private record Told(String title, String... path) {}

    private static final List<Told> COLUMNS = List.of(
            new Told("Identifier", "id"),
            new Told("Title", "title"),
            new Told("Description", "description"),
            new Told("Currency", "currency"),
            new Told("Amount Awarded", "amountAwarded"),
            new Told("Award Date", "awardDate"),
            new Told("Recipient Org:Identifier", "recipientOrganization", "id"),
            new Told("Recipient Org:Name", "recipientOrganization", "name"),
            new Told("Recipient Org:Charity Number", "recipientOrganization", "charityNumber"),
            new Told("Recipient Org:Company Number", "recipientOrganization", "companyNumber"),
            new Told("Recipient Org:Web Address", "recipientOrganization", "url"),
            new Told("Recipient Org:Street Address", "recipientOrganization", "streetAddress"),
            new Told("Recipient Org:City", "recipientOrganization", "addressLocality"),
            new Told("Recipient Org:Postal Code", "recipientOrganization", "postalCode"),
            new Told("Recipient Org:Country", "recipientOrganization", "addressCountry"),
            new Told("Funding Org:Identifier", "fundingOrganization", "id"),
            new Told("Funding Org:Name", "fundingOrganization", "name"));

    private final JsonParser parser;
    private final Queue<Line> waiting = new ArrayDeque<>();
    private int number = 1;

    private Grants360(JsonParser parser) {
        this.parser = parser;
        waiting.add(new Line(1, COLUMNS.stream().map(Told::title).toList()));
    }

    static Lines open(Reader reader) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(1_000_000)
                        .build())
                .build();
        try {
            var parser = JsonMapper.builder(factory).build().createParser(reader);
            findGrants(parser);
            return new Grants360(parser);
        } catch (JacksonException e) {
            throw new Unreadable("json");
        }
    }

    /** Stands before the first grant: in a list on its own, or in the one that is called {@code grants}. */
    private static void findGrants(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_ARRAY) return;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var grants = parser.currentName().equals("grants");
            if (parser.nextToken() == JsonToken.START_ARRAY && grants) return;
            parser.skipChildren();
        }
        throw new Unreadable("json");
    }

    @Override
    public boolean hasNext() {
        if (waiting.isEmpty()) read();
        return !waiting.isEmpty();
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new java.util.NoSuchElementException();
        return waiting.remove();
    }

    private void read() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) return;
            JsonNode grant = parser.readValueAsTree();
            number++;
            waiting.add(new Line(
                    number, COLUMNS.stream().map(one -> text(grant, one)).toList()));
        } catch (JacksonException e) {
            throw new Unreadable("json");
        }
    }

    private static String text(JsonNode grant, Told told) {
        @Nullable JsonNode at = grant;
        for (var name : told.path()) {
            at = at == null ? null : at.get(name);
            if (at != null && at.isArray()) at = at.get(0);
        }
        return at == null || !at.isValueNode() || at.isNull() ? "" : plain(at);
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    static Stream<String> titles() {
        return COLUMNS.stream().map(Told::title);
    }

    @Override
    public String readAs() {
        return "360Giving";
    }

    @Override
    public void close() {
        parser.close();
    }
}
