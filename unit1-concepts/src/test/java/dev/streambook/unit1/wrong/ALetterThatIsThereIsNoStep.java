package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "A letter that is there already is passed over on the way to the next one",
        breaks = "one-letter-a-step",
        test = "the_step_that_finds_its_letter_in_the_mailbox_only_commits",
        saying = "Alfa was in the mailbox and not committed")
public final class ALetterThatIsThereIsNoStep extends Courier {

    private final Post post;
    private final Guarantee guarantee;

    public ALetterThatIsThereIsNoStep(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.guarantee = guarantee;
    }

    @Override
    public boolean step() {
        if (guarantee == Guarantee.EFFECTIVELY_ONCE) {
            Optional<Letter> next = post.letterAt(post.committed());
            if (next.isPresent() && post.holds(next.get())) {
                post.commit(next.get().position() + 1);
            }
        }
        return super.step();
    }
}
