package org.longtable.meanings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** Concepts as they stand in a SKOS file. */
final class Skos {
    static final String OURS = "urn:longtable:meaning:";
    private static final String GIVEN = OURS + "given";
    private static final String ABOUT = OURS + "about";

    private static final class Read extends AbstractRDFHandler {
        private final Map<String, Making> making = new LinkedHashMap<>();

        @Override
        public void handleStatement(Statement said) {
            var about = said.getSubject();
            if (said.getPredicate().equals(RDF.TYPE)) {
                if (said.getObject().equals(SKOS.CONCEPT)) of(about).isConcept = true;
            } else if (said.getObject() instanceof Literal text) named(of(about), said.getPredicate(), text);
            else if (said.getObject() instanceof IRI other) placed(of(about), said.getPredicate(), other);
        }

        private Making of(Resource about) {
            return making.computeIfAbsent(about.stringValue(), Making::new);
        }

        private static void named(Making one, IRI how, Literal text) {
            var language = text.getLanguage().map(tag -> tag.split("-")[0]).orElse("");
            if (!Vocabulary.LANGUAGES.contains(language)) return;
            if (how.equals(SKOS.PREF_LABEL)) one.names.putIfAbsent(language, text.getLabel());
            if (how.equals(SKOS.ALT_LABEL) || how.equals(SKOS.HIDDEN_LABEL))
                one.otherNames.computeIfAbsent(language, _ -> new ArrayList<>()).add(text.getLabel());
        }

        private void placed(Making one, IRI how, IRI other) {
            if (how.equals(SKOS.BROADER)) one.broader.add(Skos.id(other.stringValue()));
            if (how.equals(SKOS.NARROWER)) of(other).broader.add(Skos.id(one.address));
            if (how.equals(SKOS.RELATED)) one.related.add(Skos.id(other.stringValue()));
            if (how.equals(SKOS.TOP_CONCEPT_OF)) one.given = other.stringValue().equals(GIVEN);
        }
    }

    private static final class Making {
        private final String address;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, List<String>> otherNames = new LinkedHashMap<>();
        private final Set<String> broader = new LinkedHashSet<>();
        private final Set<String> related = new LinkedHashSet<>();
        private boolean isConcept;
        private boolean given;

        Making(String address) {
            this.address = address;
        }

        Concept made() {
            return new Concept(
                    id(address),
                    Map.copyOf(names),
                    Map.copyOf(otherNames),
                    Set.copyOf(broader),
                    Set.copyOf(related),
                    given);
        }
    }

    private Skos() {}

    /** The vocabulary that comes with the product. */
    static List<Concept> shipped() {
        try (var file = Skos.class.getResourceAsStream("/meanings/vocabulary.ttl")) {
            if (file == null) throw new IllegalStateException("meanings/vocabulary.ttl is not there");
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of these as a file that others can read. */
    static byte[] write(List<Concept> concepts) {
        var file = new ByteArrayOutputStream();
        var values = SimpleValueFactory.getInstance();
        var writer = new TurtleWriter(file);
        writer.startRDF();
        writer.handleNamespace("skos", SKOS.NAMESPACE);
        writer.handleNamespace("m", OURS);
        for (var scheme : List.of(GIVEN, ABOUT))
            writer.handleStatement(values.createStatement(values.createIRI(scheme), RDF.TYPE, SKOS.CONCEPT_SCHEME));
        for (var concept : concepts) {
            var it = values.createIRI(address(concept.id()));
            writer.handleStatement(values.createStatement(it, RDF.TYPE, SKOS.CONCEPT));
            for (var language : Vocabulary.LANGUAGES) {
                var name = concept.names().get(language);
                if (name != null)
                    writer.handleStatement(
                            values.createStatement(it, SKOS.PREF_LABEL, values.createLiteral(name, language)));
                for (var other : concept.otherNames(language))
                    writer.handleStatement(
                            values.createStatement(it, SKOS.ALT_LABEL, values.createLiteral(other, language)));
            }
            for (var broader : concept.broader())
                writer.handleStatement(values.createStatement(it, SKOS.BROADER, values.createIRI(address(broader))));
            for (var related : concept.related())
                writer.handleStatement(values.createStatement(it, SKOS.RELATED, values.createIRI(address(related))));
            if (concept.broader().isEmpty())
                writer.handleStatement(values.createStatement(
                        it, SKOS.TOP_CONCEPT_OF, values.createIRI(concept.given() ? GIVEN : ABOUT)));
        }
        writer.endRDF();
        return file.toByteArray();
    }

    private static String address(String id) {
        return id.contains(":") ? id : OURS + id;
    }

    static List<Concept> read(Reader turtle) throws IOException {
        var read = new Read();
        var parser = new TurtleParser();
        parser.setRDFHandler(read);
        parser.parse(turtle, OURS);
        return read.making.values().stream()
                .filter(one -> one.isConcept)
                .map(Making::made)
                .toList();
    }

    static String id(String address) {
        return address.startsWith(OURS) ? address.substring(OURS.length()) : address;
    }
}
