package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "One commit after the last letter is as good, and cheaper",
        breaks = "at_least_once_repeats_the_letter_between_effect_and_commit",
        saying = "after the effect=\"ABABC\"")
public final class CommitsInTheEnd extends Courier {

    private final Post post;
    private long position;

    public CommitsInTheEnd(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.position = post.committed();
    }

    @Override
    public boolean step() {
        boolean found = post.letterAt(position).isPresent();
        if (found) {
            post.put(post.letterAt(position++).orElseThrow());
        } else if (position > post.committed()) {
            post.commit(position);
        }
        return found;
    }
}
