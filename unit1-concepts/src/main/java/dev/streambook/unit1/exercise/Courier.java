package dev.streambook.unit1.exercise;

import dev.streambook.unit1.CrashTable;
import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.workbook.TodoException;
import java.util.Optional;

/**
 * Exercise 1.12 The crash table: docs/unit1/1.12-the-crash-table.md. Run CourierTest, or main below to see your table.
 */
public final class Courier implements dev.streambook.unit1.Courier {

    private final Post post;
    private final Guarantee guarantee;

    public Courier(Post post, Guarantee guarantee) {
        this.post = post;
        this.guarantee = guarantee;
    }

    /** Carries the letter at the committed position; false if there is none. */
    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(post.committed());
        // TODO 1.12  The effect is post.put(letter), the commit is post.commit(position of the next letter). Which first,
        //            for each guarantee? And how does a courier that knows nothing find out that the effect is done?
        throw new TodoException("1.12 Courier.step");
    }

    /** What is in the mailbox after a crash at each moment: ABC is right, AC has lost B, ABBC has it twice. */
    public static void main(String[] args) {
        for (Guarantee guarantee : Guarantee.values()) {
            System.out.println(guarantee);
            CrashTable.of(guarantee, Courier::new)
                    .mailboxes()
                    .forEach((moment, mailbox) -> System.out.printf("  crash %-18s %s%n", moment, mailbox));
        }
    }
}
