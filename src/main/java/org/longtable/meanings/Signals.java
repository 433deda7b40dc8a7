package org.longtable.meanings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.longtable.meanings.Words.Word;

/**
 * Which parts of a text do not say what the text is there to say: what an offer wishes in return, what a request gives,
 * what is said not to be there.
 */
record Signals(BitSet apart, BitSet signs) {
    private enum Signal {
        WISH,
        GIVE,
        GIVE_PLAINLY,
        IN_RETURN,
        NOT,
        NOTHING
    }

    private static final Map<String, Phrases<Signal>> SIGNALS = Map.of("en", english(), "fr", french());

    /**
     * What stands in a text: the places of the words that say something else than this side, and of those that only say
     * that something is offered or looked for.
     */
    static Signals in(String text, List<Word> words, String language, Side side) {
        var apart = new BitSet(words.size());
        var phrases = SIGNALS.get(language);
        var signs = new BitSet(words.size());
        if (phrases == null || words.isEmpty()) return new Signals(apart, signs);
        var signals = new Signal[words.size()];
        for (var at = 0; at < words.size(); ) {
            var found = phrases.longestAt(words, at, Word::written);
            var length = found == null ? 1 : found.length();
            if (found != null) {
                Arrays.fill(signals, at, at + length, found.means().getFirst());
                signs.set(at, at + length);
            }
            at += length;
        }
        if (side == Side.OFFER) denied(text, words, signals, apart);
        var from = 0;
        var carried = false;
        for (var at = 1; at <= words.size(); at++) {
            if (at < words.size() && !breaksBefore(text, words, at)) continue;
            var other = side == Side.OFFER
                    ? wishes(signals, from, at) || carried && !gives(signals, from, at)
                    : (has(signals, from, at, Signal.GIVE_PLAINLY) || has(signals, from, at, Signal.IN_RETURN))
                            && !has(signals, from, at, Signal.WISH);
            if (other) apart.set(from, at);
            carried = other && at < words.size() && !endsBefore(text, words, at);
            from = at;
        }
        return new Signals(apart, signs);
    }

    /** What comes right after a no, up to the next pause: <i>no piano and no sound system</i>. */
    private static void denied(String text, List<Word> words, Signal[] signals, BitSet apart) {
        for (var at = 0; at < words.size(); at++)
            if (signals[at] == Signal.NOT) {
                var to = at + 1;
                while (to < words.size() && to <= at + 4 && !breaksBefore(text, words, to) && signals[to] == null) to++;
                apart.set(at, to);
            }
    }

    private static boolean wishes(Signal[] signals, int from, int to) {
        for (var at = from; at < to; at++)
            if (signals[at] == Signal.WISH
                    && !gives(signals, from, to)
                    && !has(signals, Math.max(from, at - 3), at, Signal.NOT)) return true;
        return false;
    }

    private static boolean gives(Signal[] signals, int from, int to) {
        return has(signals, from, to, Signal.GIVE) || has(signals, from, to, Signal.GIVE_PLAINLY);
    }

    private static boolean has(Signal[] signals, int from, int to, Signal signal) {
        for (var at = from; at < to; at++) if (signals[at] == signal) return true;
        return false;
    }

    private static boolean breaksBefore(String text, List<Word> words, int at) {
        var between = text.substring(words.get(at - 1).end(), words.get(at).start());
        if (between.chars().anyMatch(c -> ".;:!?,()\n–—".indexOf(c) >= 0)) return true;
        var word = words.get(at).written();
        return word.equals("but") || word.equals("mais");
    }

    private static boolean endsBefore(String text, List<Word> words, int at) {
        var between = text.substring(words.get(at - 1).end(), words.get(at).start());
        if (between.chars().anyMatch(c -> ".;!?\n".indexOf(c) >= 0)) return true;
        var word = words.get(at).written();
        return word.equals("but") || word.equals("mais");
    }

    private static Phrases<Signal> english() {
        var phrases = new Phrases<Signal>();
        add(phrases, Signal.WISH, """
                need, needs, needed, needing, looking for, look for, seek, seeks, seeking, searching for, in search of, wanted, \
                want, wants, wish, wish for, would like, would love, we'd like, we'd love, we’d like, we’d love, i'd like, \
                i’d like, lack, lacks, lacking, missing, are short, is short, running short, require, requires, required, \
                desired, could use, help us, have no, has no, have nothing, have nowhere, do not have, don't have, \
                don’t have, does not have, nobody here, who could, who can, where could, where can, dream of, hoping for""");
        add(phrases, Signal.GIVE, """
                offer, offers, offering, offered, lend, lending, lends, give, gives, giving, donate, donating, share, sharing, \
                to lend, to give away, available, happy to, willing to, can use, at your disposal, would help, can help, \
                would join, for whoever""");
        add(phrases, Signal.GIVE_PLAINLY, """
                i can offer, we can offer, i offer, we offer, i can lend, we can lend, i can give, \
                we can give, i give, we give""");
        add(phrases, Signal.IN_RETURN, "in return, in exchange");
        add(phrases, Signal.NOT, "no, not, without, neither, nor, never");
        add(phrases, Signal.NOTHING, """
                who need, who needs, whoever needs, whoever need, anyone who needs, if you need, you need, you want, \
                you are looking for, who are looking for, who is looking for, who want, who wants, whoever wants, as needed, \
                if needed, special needs, basic needs, no need, not only, no matter, no cost, no charge, without charge, \
                no longer, at no cost""");
        return phrases;
    }

    private static Phrases<Signal> french() {
        var phrases = new Phrases<Signal>();
        add(phrases, Signal.WISH, """
                cherche, cherchons, cherchent, cherché, cherchée, cherchés, cherchées, recherche, recherchons, recherchent, \
                recherché, recherchée, recherchés, recherchées, à la recherche, besoin, besoin de, demandé, demandée, demandés, \
                demandées, voulu, voulue, voulus, voulues, souhaité, souhaitée, souhaités, souhaitées, souhaitons, souhaite, \
                désiré, désirée, désirés, désirées, requis, requise, requises, manque, manquent, aimerions, aimerais, voudrions, \
                voudrais, avons pas, ai pas, avons aucun, avons aucune, avons rien, rêvons, qui pourrait, faudrait, il faut, \
                appel à tous""");
        add(phrases, Signal.GIVE, """
                offre, offrons, offrent, offrir, offert, offerte, offerts, offertes, prête, prêtons, prêter, prêtent, donne, \
                donnons, donner, donnent, partage, partageons, partager, disponible, disponibles, à donner, à prêter, à partager, \
                prêt à, prête à, prêts à, prêtes à, à votre disposition, pouvons, peut""");
        add(phrases, Signal.GIVE_PLAINLY, """
                nous offrons, je peux offrir, nous pouvons offrir, nous prêtons, nous donnons, \
                je donne, je prête""");
        add(phrases, Signal.IN_RETURN, "en échange, en retour");
        add(phrases, Signal.NOT, "pas, pas de, sans, aucun, aucune, ni, jamais, rien");
        add(phrases, Signal.NOTHING, """
                en recherche, de recherche, la recherche, une recherche, recherche en, sur demande, qui cherche, qui cherchent, \
                qui recherche, qui recherchent, vous cherchez, avez besoin, ont besoin, a besoin, si besoin, au besoin, \
                qui souhaite, qui souhaitent, pas seulement, pas besoin, sans frais, sans obligation, sans obstacle, \
                sans rendez-vous""");
        return phrases;
    }

    private static void add(Phrases<Signal> phrases, Signal signal, String list) {
        for (var phrase : list.split(","))
            phrases.add(Arrays.asList(phrase.strip().split("[ -]+")), signal);
    }
}
