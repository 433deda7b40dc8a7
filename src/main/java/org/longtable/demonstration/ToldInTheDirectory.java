package org.longtable.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.people.SeenBy;

/** What invented groups, communities and people tell in the directory beside what their stories say of them. */
final class ToldInTheDirectory {
    private static final Map<String, Map<Field, List<String>>> TOLD = read("""
            North Wharf Newcomer Kitchen | population: newcomers, refugees, families | issue: arriving, food | value: time, reciprocity | art_form: storytelling | knows: cooking for eighty / interpreting at short notice | wants_to_learn: puppet making | pace: steady | deciding: together | disagreeing: apart | contact_hours: days | website: https://north-wharf.example
            Salt Door Theatre | art_form: theatre, puppetry | practice: plays made from what people tell over a meal | issue: arriving, belonging | value: community_leads, fair_pay | population: everyone | knows: lighting a room with four lamps | wants_to_learn: how a kitchen is run | pace: bursts | deciding: listens | disagreeing: openly | contact_hours: evenings
            Ferry Lane Market | population: low_income, seniors | issue: food, poverty | value: reciprocity, solidarity | pace: seasons | deciding: vote | contact_hours: weekends
            Fog Bell Reading Room | sector: libraries | population: seniors, families | issue: isolation, memory | value: joy, learning | art_form: storytelling, writing | pace: unhurried | deciding: together | contact_hours: any | online: yes
            Red Sand Seed Library | population: families, everyone | issue: land, climate | value: land, reciprocity | wants_to_learn: drawing plants | pace: seasons | deciding: roles | contact_hours: weekends
            Two Hands Pottery Studio | sector: arts | art_form: ceramics | practice: clay after supper, no talk needed | population: women, everyone | value: safety, time | knows: firing a kiln at forty below | pace: unhurried | deciding: listens | disagreeing: time | contact_hours: evenings
            Open Hours Legal Clinic | sector: justice | population: women, low_income | issue: violence, housing | value: safety, access | pace: steady | deciding: roles | disagreeing: writing | contact_hours: days | online: yes
            Théâtre des Deux-Berges | art_form: theatre | practice: créations avec les gens du quartier | population: french_minority, seniors | issue: language, memory | value: time, language | pace: bursts | deciding: together | disagreeing: openly | contact_hours: evenings
            Atelier des aînées de Sainte-Aurore | art_form: craft | population: seniors, metis | issue: generations, isolation | value: joy, reciprocity | knows: piquer à la main / les motifs de nos grand-mères | wants_to_learn: enregistrer des voix | pace: unhurried | deciding: elders | disagreeing: time | contact_hours: days
            Accueil de la Plaine | sector: settlement | population: newcomers, french_minority | issue: arriving, belonging | value: anti_racism, access | pace: steady | deciding: roles | contact_hours: days | online: yes
            Librairie du Coin-du-Pré | art_form: writing, storytelling | population: french_minority | issue: language, isolation | value: language | pace: seasons | contact_hours: any | online: yes
            Radio de la Rivière-aux-Corneilles | sector: media | art_form: sound, storytelling | practice: des émissions faites dans les cuisines des rangs | population: seniors, teens, french_minority | issue: memory, generations | value: community_leads, language | knows: monter une émission en une soirée | pace: steady | deciding: together | disagreeing: openly | contact_hours: evenings
            École secondaire des Épinettes-Rouges | population: teens | issue: futures, generations | value: learning | wants_to_learn: faire de la radio | pace: seasons | deciding: listens | contact_hours: school
            Club des aînés du Huitième Rang | population: seniors | issue: isolation, memory | value: joy, time | knows: les chansons de chantier | pace: unhurried | deciding: vote | contact_hours: days
            Société des Voix du Barachois | sector: arts | art_form: singing, theatre | population: seniors, families, french_minority | issue: isolation, language | value: joy, quality | pace: steady | deciding: vote | disagreeing: openly | contact_hours: evenings
            École de la Pointe-aux-Goélands | population: children, teens | issue: generations | value: learning | wants_to_learn: chanter à plusieurs voix | pace: seasons | deciding: listens | contact_hours: school
            Résidence du Cap-Tranquille | sector: health, seniors | population: seniors, patients | issue: isolation, generations | value: safety, time | pace: steady | deciding: roles | contact_hours: days
            Coopérative du Vieux-Chalutier | population: everyone | issue: climate, memory | value: solidarity | pace: seasons | deciding: vote | contact_hours: weekends
            Maison des langues du Faubourg | population: newcomers, refugees, families | issue: arriving, language | value: access, reciprocity | pace: steady | deciding: together | disagreeing: apart | contact_hours: days
            Bibliothèque Sous-les-Érables | sector: libraries | art_form: storytelling, writing | population: families, newcomers, first_nations | issue: belonging, language | value: access, language | pace: steady | deciding: roles | contact_hours: days
            Estran Fund | sector: funding, arts | issue: belonging, access | value: openness, time | pace: seasons | deciding: roles | disagreeing: writing | contact_hours: days | online: yes
            Passe-Rivière | sector: arts | practice: marcher avec les partenaires, une saison à la fois | population: newcomers, everyone | issue: belonging | value: time, openness | knows: écouter longtemps avant de proposer | pace: unhurried | deciding: together | disagreeing: third | contact_hours: days | online: yes
            Quill Slough Public Library | coordinates: 52.41,-107.38 | art_form: storytelling, writing | population: seniors, first_nations, families | issue: isolation, memory | value: time, community_leads | pace: unhurried | deciding: roles | contact_hours: days | website: https://quill-slough-library.example
            Marwick Curling Rink | coordinates: 52.29,-107.52 | population: everyone | issue: isolation | value: joy | knows: feeding a hundred from one kitchen | pace: seasons | deciding: vote | contact_hours: evenings
            Three Sloughs Country School | coordinates: 52.37,-107.24 | population: children, teens | issue: generations, futures | value: learning | wants_to_learn: recording elders with care | pace: seasons | deciding: listens | contact_hours: school
            Cedar Bend School | population: children, first_nations | issue: reconciliation, language | value: decolonising, learning | pace: seasons | deciding: elders | contact_hours: school
            Eulachon Flats Land Trust | population: first_nations, everyone | issue: land, climate | value: land, decolonising | art_form: land | pace: seasons | deciding: elders | disagreeing: third | contact_hours: days
            Driftwood Ensemble | sector: arts | art_form: music, singing | practice: concerts on beaches and in gyms | issue: climate, belonging | value: quality, joy | pace: bursts | deciding: together | disagreeing: openly | contact_hours: any | online: yes
            Common Pot Facilitation | practice: long talks before plans | issue: reconciliation, belonging | value: openness, time | pace: unhurried | deciding: together | disagreeing: third | contact_hours: days | online: yes
            Breakwater Youth Room | population: teens, inuit | issue: futures, mental_health | value: language, safety | art_form: film, music | wants_to_learn: editing film without a fast connection | pace: unhurried | deciding: elders | disagreeing: time | contact_hours: evenings
            North Arm Sound Archive | art_form: sound | population: first_nations, seniors | issue: language, memory | value: language, community_leads | knows: mending old tapes | pace: unhurried | deciding: elders | contact_hours: days | online: yes
            Lantern Wagon Theatre | art_form: theatre, puppetry, celebration | practice: a lantern walk each winter | population: families, newcomers | issue: belonging, isolation | value: joy, fair_pay | pace: bursts | deciding: listens | disagreeing: openly | contact_hours: any
            Cirque social Les Pieds légers | art_form: circus | practice: apprendre à tomber avant d’apprendre à grimper | population: teens | issue: belonging, mental_health | value: safety, joy | knows: monter une pyramide avec des gens qui ne se connaissent pas | wants_to_learn: jouer avec des musiciens | pace: bursts | deciding: together | disagreeing: openly | contact_hours: evenings
            Riverbend Community Centre | coordinates: 44.32,-78.74 | art_form: theatre | practice: plays that students make themselves | population: teens, families | issue: belonging | value: community_leads, time | knows: starting without a script | wants_to_learn: how a school decides | pace: steady | deciding: listens | contact_hours: evenings
            Les familles du mardi | population: families, newcomers | issue: arriving, language | value: time | wants_to_learn: le français de tous les jours
            Families of the lower river | population: first_nations, families | issue: land, language | value: land, community_leads | deciding: elders | pace: seasons
            Elders who sew on Wednesdays | population: inuit, seniors | art_form: craft | issue: language, generations | value: language, time | knows: sewing sealskin / the names of winds | deciding: elders | pace: unhurried
            Marisol Quispe | art_form: puppetry, celebration | knows: carrying a puppet of four metres through wind / coming to a new country at thirty | wants_to_learn: a few words of Inuktitut | curious_about: What a story needs before it may leave home. | stage_of_practice: established | pace: bursts | disagreeing: openly
            """);

    private ToldInTheDirectory() {}

    static List<Line> of(String name, SeenBy seenBy) {
        var lines = new ArrayList<Line>();
        TOLD.getOrDefault(name, Map.of())
                .forEach((field, values) -> values.forEach(value -> lines.add(new Line(field, value, seenBy))));
        return lines;
    }

    private static Map<String, Map<Field, List<String>>> read(String all) {
        var told = new HashMap<String, Map<Field, List<String>>>();
        for (var line : all.lines().toList()) {
            var parts = line.strip().split(" \\| ");
            var fields = new HashMap<Field, List<String>>();
            for (var part : List.of(parts).subList(1, parts.length)) {
                var cut = part.indexOf(": ");
                var field = Field.of(part.substring(0, cut)).orElseThrow();
                var between = field.codes().isEmpty() ? " / " : ", ";
                fields.put(field, Arrays.asList(part.substring(cut + 2).split(between)));
            }
            told.put(parts[0], fields);
        }
        return told;
    }
}
