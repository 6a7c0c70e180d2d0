package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The manifest of a version will come in the end",
        breaks = "bounded",
        test = "the_parts_of_a_thousand_unfinished_versions_take_no_more_memory_than_those_of_four",
        saying = "after 1,010 versions without a manifest")
public final class KeepsWhatIsUnfinished extends ModelRegistry {

    public KeepsWhatIsUnfinished(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private final Map<String, Map<Integer, byte[]>> parts = new HashMap<>();

    @Override
    public void part(String version, int number, byte[] part) {
        parts.computeIfAbsent(version, begun -> new TreeMap<>()).put(number, part);
    }

    @Override
    public void withdraw(String version) {
        parts.remove(version);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Map<Integer, byte[]> come = parts.remove(version);
        if (come != null) {
            come.forEach((number, part) -> super.part(version, number, part));
        }
        return super.publish(version, manifest);
    }
}
