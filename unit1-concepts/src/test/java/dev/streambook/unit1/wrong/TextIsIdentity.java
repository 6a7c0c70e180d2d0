package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "A letter with the same words is the same letter",
        breaks = "one-letter-a-step",
        test = "a_step_carries_one_letter",
        saying = "two letters of the same text are two letters")
public final class TextIsIdentity extends Courier {

    private final Post post;
    private final Guarantee guarantee;

    public TextIsIdentity(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.guarantee = guarantee;
    }

    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(post.committed());
        next.filter(letter -> guarantee == Guarantee.EFFECTIVELY_ONCE)
                .filter(letter -> post.mailbox().contains(letter.text()))
                .ifPresentOrElse(letter -> post.commit(letter.position() + 1), super::step);
        return next.isPresent();
    }
}
