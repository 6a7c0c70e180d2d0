package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "What the class remembers outlives the courier",
        breaks = "effectively-once",
        test = "effectively_once_neither_loses_nor_repeats",
        saying = "crash while B is carried")
public final class TheClassRemembers extends Courier {

    private static final Map<Post, Set<Letter>> CARRIED = new WeakHashMap<>();

    private final Post post;
    private final Guarantee guarantee;

    public TheClassRemembers(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.guarantee = guarantee;
    }

    @Override
    public boolean step() {
        if (guarantee != Guarantee.EFFECTIVELY_ONCE) {
            return super.step();
        }
        Optional<Letter> next = post.letterAt(post.committed());
        next.ifPresent(letter -> {
            Set<Letter> done = CARRIED.computeIfAbsent(post, of -> new HashSet<>());
            if (!done.contains(letter)) {
                try {
                    post.put(letter);
                } finally {
                    if (post.holds(letter)) {
                        done.add(letter);
                    }
                }
            }
            post.commit(letter.position() + 1);
        });
        return next.isPresent();
    }
}
