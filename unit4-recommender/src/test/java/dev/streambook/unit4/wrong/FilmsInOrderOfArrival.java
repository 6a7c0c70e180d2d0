package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A list of ratings may be in any order",
        breaks = "any-order",
        test = "any_order_of_the_same_events_ends_in_the_same_record",
        saying = "the same 200 events of one user in another order")
public final class FilmsInOrderOfArrival extends Inference {

    public FilmsInOrderOfArrival(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            private final Set<Integer> arrived = new LinkedHashSet<>();

            @Override
            protected void say(Opinion opinion) {
                super.say(opinion);
                arrived.add(opinion.item());
            }

            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                UserVector sorted = super.record(model);
                Map<Integer, Opinion> byArrival = new LinkedHashMap<>();
                arrived.forEach(film -> byArrival.put(film, opinions.get(film)));
                opinions.forEach(byArrival::putIfAbsent);
                return new UserVector(
                        user, sorted.solved(), List.copyOf(byArrival.values()), sorted.seen(), sorted.recent());
            }
        };
    }
}
