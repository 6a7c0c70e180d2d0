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
        belief = "The missing part may still come, so keep the others",
        breaks = "decided-once",
        test = "a_refused_version_that_is_sent_again_must_be_sent_whole",
        saying = "then part 2 and the manifest again")
public final class WaitsForTheMissingPart extends ModelRegistry {

    public WaitsForTheMissingPart(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private final Map<Integer, byte[]> waiting = new HashMap<>();
    private String ofVersion = "";

    @Override
    public void part(String version, int number, byte[] part) {
        if (!version.equals(ofVersion)) {
            waiting.clear();
            ofVersion = version;
        }
        waiting.put(number, part);
        super.part(version, number, part);
    }

    @Override
    public void withdraw(String version) {
        super.withdraw(version);
        waiting.clear();
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        if (verdict instanceof Verdict.Refused && version.equals(ofVersion)) {
            waiting.forEach((number, part) -> super.part(version, number, part));
        }
        return verdict;
    }
}
