package org.longtable.relationships;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Promise;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;

/**
 * A handover as one viewer may read it.
 *
 * @param without what would be uncovered: for the one who leaves, and with their yes for their own side (C3)
 * @param alsoLeaving others of the same partner who will have left by then
 * @param successors people of the same side who are still there then
 * @param takenOn who was asked to take what on; for the own side
 * @param afterwards who looks after what then, by name, of what the one who leaves looks after now
 * @param foundAt the organisation at which the one who left may be found
 * @param way how the viewer's partner goes on, once it has said so
 */
public record HandoverPage(
        TableView table,
        Handover handover,
        PartnerView partner,
        PersonId viewer,
        LocalDate today,
        Optional<Without> without,
        List<SeatView> alsoLeaving,
        List<Introduction> introductions,
        Set<Set<PersonId>> planned,
        List<Promise> promises,
        Map<Duty, List<SeatView>> afterwards,
        List<SeatView> successors,
        List<TakingOn> takenOn,
        Map<HandoverLine, HandoverLine.Told> lines,
        String note,
        long noteVersion,
        Optional<Whereabouts> foundAt,
        Optional<Way> way) {
    public boolean isMine() {
        return handover.isOf(viewer);
    }

    public boolean isOwnSide() {
        return table.mine().equals(handover.partner());
    }

    public boolean isOver() {
        return handover.hasBegun(today);
    }

    /** Whether nobody would sit for the partner any more. */
    public boolean leavesNobody() {
        return successors.isEmpty();
    }

    /** Whether nobody sits for the partner now, so that anyone here may settle what it promised. */
    public boolean isLeftBehind() {
        return table.isLeftBehind(handover.partner(), today);
    }

    public boolean isPlanned(Introduction one) {
        return planned.contains(
                Set.of(handover.person(), one.who().person(), one.to().person()));
    }

    /** Whether the viewer may say: I take this on. */
    public boolean mayTakeOn() {
        return isOwnSide()
                && !isMine()
                && successors.stream().anyMatch(seat -> seat.person().equals(viewer));
    }

    /** A mail with the note, to be addressed and sent from one's own mail. */
    public String mail(String subject) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(note.replace("\n", "\r\n"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public List<TakingOn> of(Duty duty) {
        return takenOn.stream()
                .filter(one -> one.what().equals(new TakingOn.What.ToLookAfter(duty)))
                .toList();
    }

    public List<TakingOn> of(PromiseId promise) {
        return takenOn.stream()
                .filter(one -> one.what().equals(new TakingOn.What.ToDo(promise)))
                .toList();
    }

    public Optional<HandoverLine.Told> told(HandoverLine line) {
        return Optional.ofNullable(lines.get(line));
    }
}
