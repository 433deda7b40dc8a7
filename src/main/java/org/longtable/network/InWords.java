package org.longtable.network;

import java.util.List;
import org.longtable.site.ForToday.Step;
import org.longtable.site.Texts;

/** Introductions in words. */
public final class InWords {
    private InWords() {}

    /** A name, or that whoever it was cannot be found any more. */
    public static String name(String name, Texts texts) {
        return name.isEmpty() ? texts.t("network.gone") : name;
    }

    /** The name of whom it is about, or someone of the organisation. */
    public static String whom(Whom whom, String name, Texts texts) {
        if (name.isEmpty()) return name(name, texts);
        return whom.isOrganisation() ? texts.t("network.someone-of", name) : name;
    }

    public static String title(Asked asked, Texts texts) {
        return asked.isAboutMe()
                ? texts.t("network.asked.about-me", asked.asker())
                : texts.t("network.asked.title", asked.asker(), whom(asked.whom(), asked.about(), texts));
    }

    /** What a yes would do. */
    public static String yes(Asked asked, Texts texts) {
        if (asked.isAboutMe())
            return texts.t(
                    "network.asked.yes.about-me", asked.asker(), asked.through().orElse(""));
        var next = asked.next().orElseThrow();
        if (asked.nextIsAbout()) return texts.t("network.asked.yes.last", asked.asker(), next);
        if (next.isEmpty()) return texts.t("network.asked.yes.host", asked.asker(), asked.about());
        return texts.t(
                asked.whom().isOrganisation() ? "network.asked.yes.organisation" : "network.asked.yes.next",
                asked.asker(),
                next,
                asked.about());
    }

    /** Who stands alone (W24), as a question. */
    public static String title(Isolations.Asked one, Texts texts) {
        if (one.isHosts()) return texts.t("network.w24.host");
        return texts.t(one.code().equals("alone") ? "network.w24.alone" : "network.w24.gap", one.name());
    }

    public static String text(Isolations.Asked one, Texts texts) {
        return texts.t("network.w24." + one.code() + ".text", one.name());
    }

    public static List<Step> steps(Isolations.Asked one, Texts texts) {
        if (one.isHosts())
            return List.of(
                    Step.link(texts.t("network.w24.may-introduce"), "/introductions"),
                    Step.link(texts.t("network.w24.look"), "/find"));
        return List.of(
                Step.link(texts.t("network.w24.partners"), one.path()),
                Step.link(texts.t("network.w24.introductions"), "/introductions"),
                Step.link(texts.t("network.w24.offer"), "/me/offers/new?whose=organisation:" + one.side()));
    }

    public static String button(Asked asked, boolean yes, Texts texts) {
        if (!yes) return texts.t("network.asked.no");
        return texts.t(asked.isAboutMe() ? "network.asked.yes.button.about-me" : "network.asked.yes.button");
    }
}
