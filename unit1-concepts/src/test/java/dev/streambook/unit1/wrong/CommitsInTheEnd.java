package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "One commit after the last letter is as good, and cheaper",
        breaks = "one-letter-a-step",
        test = "a_step_carries_one_letter",
        saying = "moments of one step, at least once")
public final class CommitsInTheEnd extends Courier {

    private final Post post;
    private final boolean repeats;
    private long position;

    public CommitsInTheEnd(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.repeats = guarantee == Guarantee.AT_LEAST_ONCE;
        this.position = post.committed();
    }

    @Override
    public boolean step() {
        if (!repeats) {
            return super.step();
        }
        boolean found = post.letterAt(position).isPresent();
        if (found) {
            post.put(post.letterAt(position++).orElseThrow());
        } else if (position > post.committed()) {
            post.commit(position);
        }
        return found;
    }
}
