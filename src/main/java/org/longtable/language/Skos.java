package org.longtable.language;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;

/** The words of a table as a file that others can read (SKOS in Turtle). */
final class Skos {
    private static final String OURS = "urn:longtable:word:";

    private final SimpleValueFactory values = SimpleValueFactory.getInstance();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final TurtleWriter writer = new TurtleWriter(file);

    private Skos() {}

    static byte[] write(TableView table, List<Word> words) {
        return new Skos().written(table, words);
    }

    private byte[] written(TableView table, List<Word> words) {
        writer.startRDF();
        writer.handleNamespace("skos", SKOS.NAMESPACE);
        var scheme = values.createIRI("urn:longtable:table:" + table.id());
        say(scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        say(scheme, SKOS.PREF_LABEL, values.createLiteral(table.name()));
        for (var word : words) say(scheme, table, word);
        writer.endRDF();
        return file.toByteArray();
    }

    private void say(IRI scheme, TableView table, Word word) {
        var it = values.createIRI(OURS + word.id());
        say(it, RDF.TYPE, SKOS.CONCEPT);
        say(it, SKOS.IN_SCHEME, scheme);
        say(it, SKOS.PREF_LABEL, word.name(), "");
        for (var form : word.forms()) say(it, SKOS.ALT_LABEL, values.createLiteral(form));
        say(it, SKOS.DEFINITION, word.agreed(), "");
        for (var meaning : word.meanings())
            say(
                    it,
                    SKOS.NOTE,
                    meaning.said(),
                    table.partner(meaning.partner())
                            .map(PartnerView::name)
                            .filter(name -> !name.isEmpty())
                            .map(name -> name + ": ")
                            .orElse(""));
    }

    private void say(Resource about, IRI how, InBoth said, String before) {
        if (!said.en().isEmpty()) say(about, how, values.createLiteral(before + said.en(), "en"));
        if (!said.fr().isEmpty()) say(about, how, values.createLiteral(before + said.fr(), "fr"));
    }

    private void say(Resource about, IRI how, Value what) {
        writer.handleStatement(values.createStatement(about, how, what));
    }
}
