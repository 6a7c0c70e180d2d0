package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Optional;

/**
 * Replaces the model that answers, while it answers.
 *
 * <p>A version of a model comes in pieces: its parts, and last its manifest. The registry puts the parts aside. When the
 * manifest comes, it makes the model, judges it, and then either adopts it or refuses it with a reason. A refused version
 * changes nothing.
 *
 * <p>An answer has a constructor {@code (ModelDecoder decoder, Margins margins)}.
 *
 * <p>A version is refused for the first of these reasons that is true:
 *
 * <ol>
 *   <li>{@link Refusal#UNREADABLE_MANIFEST}: the manifest cannot be read, or names another version;
 *   <li>{@link Refusal#OUTDATED}: the version is not later than the current one. Versions ascend in the order of {@link
 *       String#compareTo};
 *   <li>{@link Refusal#EMPTY}: it has no films;
 *   <li>{@link Refusal#INCOMPLETE}: a part has not come;
 *   <li>{@link Refusal#CORRUPT}: the decoder says so;
 *   <li>{@link Refusal#WORSE_THAN_BASELINE}: its {@code rmse} is not less than {@code baselineRmse};
 *   <li>{@link Refusal#WORSE_THAN_CURRENT}: the manifest has a {@link Rival}, the rival is the current version, and on the
 *       same ratings the new model's rmse is more than the rival's plus the margin, or its recall is less than the rival's
 *       minus the margin.
 * </ol>
 *
 * <p>{@link #current} may be called from any thread at any time. The other methods are called by one thread at a time.
 */
@Exercise(id = "4.7", title = "Hot swap", stars = 3, partOf = "serving layer: which model answers, and from when on")
@Promise(
        id = "one-version",
        says = "A reader gets one whole version, also while another one is published.",
        read = "one-reference")
@Promise(id = "seen-by-all", says = "Once a version is adopted, every thread sees it.", read = "one-reference")
@Promise(id = "never-blocks", says = "A reader never waits for a publication.", read = "one-reference")
@Promise(
        id = "old-stays",
        says = "Until a version is adopted, the version before it stays; after that, nothing of it is kept.",
        read = "first-judge-then-swap")
@Promise(
        id = "parts-by-number",
        says = "Parts are put together by their numbers; one that comes again replaces the first.",
        read = "pieces")
@Promise(id = "incomplete", says = "A version with a missing part is refused, and the part is named.", read = "pieces")
@Promise(
        id = "unfinished",
        says = "Parts of one version never become part of another one, nor of another registry.",
        read = "a-version-that-is-never-finished")
@Promise(
        id = "bounded",
        says = "The parts of the four unfinished versions that began last are kept, and no others.",
        read = "a-version-that-is-never-finished")
@Promise(
        id = "withdrawn",
        says = "A version that is withdrawn loses its parts; the others, and the current version, stay.",
        read = "a-version-that-is-never-finished")
@Promise(
        id = "decided-once",
        says = "When the manifest has come, the version's parts are forgotten, whatever the verdict is.",
        read = "a-version-that-is-never-finished")
@Promise(
        id = "corrupt",
        says = "A corrupt version is refused by a verdict, not by an exception.",
        read = "what-is-refused")
@Promise(
        id = "manifest",
        says = "A manifest that cannot be read, or that names another version, is refused.",
        read = "what-is-refused")
@Promise(id = "empty", says = "A version without films is refused.", read = "what-is-refused")
@Promise(
        id = "first-reason",
        says = "A version is refused for the first reason in the order of the list.",
        read = "what-is-refused")
@Promise(
        id = "no-other-reason",
        says = "A version to which no reason of the list applies is adopted.",
        read = "what-is-refused")
@Promise(
        id = "ascending",
        says = "A version that is not later than the current one is refused.",
        read = "versions-ascend")
@Promise(id = "baseline", says = "A version that is no better than the baseline is refused.", read = "a-fair-judge")
@Promise(
        id = "same-ratings",
        says = "A version is held against the current one by figures of the same ratings only.",
        read = "a-fair-judge")
@Promise(
        id = "rival-is-current",
        says = "The figures of a rival count only if the rival is the current version.",
        read = "a-fair-judge")
@Promise(
        id = "ranking",
        says = "A version that makes worse lists is refused, also if its stars are better.",
        read = "a-fair-judge")
@Promise(id = "margin", says = "A version that is worse by no more than the margin is adopted.", read = "a-fair-judge")
@Promise(id = "both-figures", says = "A version that is worse is refused with both figures.", read = "a-fair-judge")
public interface ModelRegistry {

    /** How many unfinished versions are kept. A publisher writes one at a time; the others were given up. */
    int UNFINISHED_VERSIONS = 4;

    /**
     * Puts a part aside.
     *
     * @param number from 0; one that comes again replaces the first
     */
    void part(String version, int number, byte[] part);

    /**
     * Decides on a version, whose parts have all come if nothing was lost. Its parts are then forgotten.
     *
     * @param version that the manifest was sent for
     * @param manifest as {@link Manifest#toJson} writes it
     */
    Verdict publish(String version, byte[] manifest);

    /** The version was taken back: if it is unfinished, it never becomes a model. */
    void withdraw(String version);

    /** The model to answer with: take it once for each answer. Empty before the first one. Cost: one read. */
    Optional<Model> current();
}
