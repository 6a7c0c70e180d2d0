package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Guarantee;
import dev.streambook.unit1.Letter;
import dev.streambook.unit1.Post;
import dev.streambook.unit1.solution.Courier;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit1.Courier.class,
        belief = "A courier reads the committed position once and then knows where it is",
        breaks = "goes-on-at-the-commit",
        test = "two_couriers_by_turns_carry_each_letter_once",
        saying = "with two couriers who take turns")
public final class ACourierKnowsItsPlace extends Courier {

    private final Post post;
    private final Guarantee guarantee;
    private long place;

    public ACourierKnowsItsPlace(Post post, Guarantee guarantee) {
        super(post, guarantee);
        this.post = post;
        this.guarantee = guarantee;
        this.place = post.committed();
    }

    @Override
    public boolean step() {
        Optional<Letter> next = post.letterAt(place);
        next.ifPresent(letter -> {
            place++;
            if (guarantee == Guarantee.AT_MOST_ONCE) {
                post.commit(place);
            }
            if (guarantee != Guarantee.EFFECTIVELY_ONCE || !post.holds(letter)) {
                post.put(letter);
            }
            if (guarantee != Guarantee.AT_MOST_ONCE) {
                post.commit(place);
            }
        });
        return next.isPresent();
    }
}
