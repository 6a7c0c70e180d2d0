package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Carries letters from a log to a mailbox, and may crash at any moment.
 *
 * <p>Each letter takes two actions that outlive a crash: the <em>effect</em>, {@link Post#put}, and the <em>commit</em>,
 * {@link Post#commit}, from which the next courier knows where to go on. No action spans both, so there is a moment
 * between them, and a crash in that moment is what the guarantee is about. Everything that a courier merely remembers
 * is gone after a crash: a new courier comes, which knows the {@link Post} and nothing else.
 *
 * <p>An implementation has one public constructor {@code (Post, Guarantee)} and does not catch crashes.
 */
@Exercise(id = "1.12", title = "The crash table", stars = 2)
@Promise(
        id = "at-most-once",
        says = "At most once: a crash between commit and effect loses the letter, and no crash repeats one.",
        read = "at-most-once")
@Promise(
        id = "at-least-once",
        says = "At least once: each crash between effect and commit repeats the letter, and no crash loses one.",
        read = "at-least-once")
@Promise(
        id = "effectively-once",
        says = "Effectively once: it may be carried twice, and is there once.",
        read = "effectively-once")
@Promise(
        id = "goes-on-at-the-commit",
        says = "A courier goes on at the committed position.",
        read = "effect-and-commit")
@Promise(
        id = "one-letter-a-step",
        says = "One step carries and commits one letter, the next one, and says whether there was one.",
        read = "effect-and-commit")
public interface Courier {

    /**
     * Carries the letter at the committed position, one letter and no more, with one effect and one commit at most.
     *
     * @return false if there is no letter there; nothing has been done then
     */
    boolean step();
}
