package dev.streambook.unit1.solution;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import java.util.Optional;

/** The order of effect and commit is the guarantee. A courier has no memory of its own. */
public class Courier implements dev.streambook.unit1.Courier {

    private final Post post;
    private final Guarantee guarantee;

    public Courier(Post post, Guarantee guarantee) {
        this.post = post;
        this.guarantee = guarantee;
    }

    // tag::step[]
    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(post.committed());
        next.ifPresent(letter -> {
            switch (guarantee) {
                case AT_MOST_ONCE -> {
                    commit(letter);
                    post.put(letter);
                }
                case AT_LEAST_ONCE -> {
                    post.put(letter);
                    commit(letter);
                }
                case EFFECTIVELY_ONCE -> {
                    putUnlessThere(letter);
                    commit(letter);
                }
            }
        });
        return next.isPresent();
    }

    /** The mailbox survives a crash, so it is the one to ask. */
    private void putUnlessThere(Letter letter) {
        if (!post.holds(letter)) {
            post.put(letter);
        }
    }
    // end::step[]

    private void commit(Letter letter) {
        post.commit(letter.position() + 1);
    }
}
