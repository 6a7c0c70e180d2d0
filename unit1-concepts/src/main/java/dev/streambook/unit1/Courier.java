package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;

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
public interface Courier {

    /**
     * Carries the letter at the committed position, one letter and no more, with one effect and one commit at most.
     *
     * @return false if there is no letter there; nothing has been done then
     */
    boolean step();
}
