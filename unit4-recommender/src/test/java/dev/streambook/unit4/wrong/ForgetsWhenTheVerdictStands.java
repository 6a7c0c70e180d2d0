package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The parts go when the verdict stands",
        breaks = "decided-once",
        test = "parts_are_forgotten_also_where_the_decoder_breaks",
        saying = "at which the decoder broke")
public final class ForgetsWhenTheVerdictStands extends ModelRegistry {

    private final Map<Integer, byte[]> parts = new TreeMap<>();
    private String latest = "";

    public ForgetsWhenTheVerdictStands(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        if (!version.equals(latest)) {
            latest = version;
            parts.clear();
        }
        parts.put(number, part);
        super.part(version, number, part);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        boolean decided = false;
        try {
            Verdict verdict = super.publish(version, json);
            decided = true;
            return verdict;
        } finally {
            if (!decided && version.equals(latest)) {
                parts.forEach((number, part) -> super.part(version, number, part));
            }
        }
    }
}
