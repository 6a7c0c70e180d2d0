package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "Commit first, so that nothing is done twice; the effect follows at once anyway",
        breaks = "at_least_once_repeats_the_letter_between_effect_and_commit",
        saying = "after the commit=\"AC\"")
public final class CommitFirstIsSafe extends Courier {

    private final Post post;

    public CommitFirstIsSafe(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
    }

    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(post.committed());
        next.ifPresent(letter -> {
            post.commit(letter.position() + 1);
            post.put(letter);
        });
        return next.isPresent();
    }
}
