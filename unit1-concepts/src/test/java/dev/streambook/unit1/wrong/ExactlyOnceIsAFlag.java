package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "Exactly-once delivery is a flag: the courier remembers what it has delivered",
        breaks = "effectively-once",
        test = "effectively_once_neither_loses_nor_repeats",
        saying = "ABBC")
public final class ExactlyOnceIsAFlag extends Courier {

    private final Post post;
    private final boolean exactlyOnce;
    private final Set<Letter> delivered = new HashSet<>();

    public ExactlyOnceIsAFlag(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.exactlyOnce = guarantee == Guarantee.EFFECTIVELY_ONCE;
    }

    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(post.committed()).filter(letter -> exactlyOnce);
        next.ifPresent(letter -> {
            if (delivered.add(letter)) {
                post.put(letter);
            }
            post.commit(letter.position() + 1);
        });
        return next.isPresent() || super.step();
    }
}
