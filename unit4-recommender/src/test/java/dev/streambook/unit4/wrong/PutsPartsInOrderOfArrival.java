package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Parts come in the order in which they were sent",
        breaks = "parts-by-number",
        test = "parts_may_come_in_any_order_and_twice",
        saying = "parts 2, 0, 2, 1, 0 of v1")
public final class PutsPartsInOrderOfArrival extends ModelRegistry {

    public PutsPartsInOrderOfArrival(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private final Map<String, Integer> come = new HashMap<>();

    @Override
    public void part(String version, int number, byte[] part) {
        super.part(version, come.merge(version, 1, Integer::sum) - 1, part);
        if (come.size() > UNFINISHED_VERSIONS) {
            come.keySet().removeIf(other -> !other.equals(version));
        }
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        come.remove(version);
        return super.publish(version, manifest);
    }
}
