package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keeps the first part of each number. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A part that comes again is the same part",
        breaks = "parts-by-number",
        test = "a_part_that_comes_again_replaces_the_first",
        saying = "a part 1 of v1 that is corrupt")
public final class TheFirstPartStays extends ModelRegistry {

    private final Map<String, Set<Integer>> come = new LinkedHashMap<>();

    public TheFirstPartStays(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        if (come.computeIfAbsent(version, begun -> new HashSet<>()).add(number)) {
            super.part(version, number, part);
        }
        if (come.size() > UNFINISHED_VERSIONS) {
            come.remove(come.keySet().iterator().next());
        }
    }

    @Override
    public void withdraw(String version) {
        come.remove(version);
        super.withdraw(version);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        come.remove(version);
        return super.publish(version, manifest);
    }
}
