package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "The next letter is the first one that is not in the mailbox",
        breaks = "goes-on-at-the-commit",
        test = "a_new_courier_starts_where_the_last_one_committed",
        saying = "but was: \"ABC\"")
public final class WhatIsNotThereIsNext extends Courier {

    private final Post post;
    private final boolean once;

    public WhatIsNotThereIsNext(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.once = guarantee == Guarantee.EFFECTIVELY_ONCE;
    }

    @Override
    public boolean step() {
        for (long position = 0; once && position < post.committed(); position++) {
            Letter letter = post.letterAt(position).orElseThrow();
            if (!post.holds(letter)) {
                post.put(letter);
                return true;
            }
        }
        return super.step();
    }
}
