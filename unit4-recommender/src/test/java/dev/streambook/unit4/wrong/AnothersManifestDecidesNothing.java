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
        belief = "A manifest of another version says nothing of this one",
        breaks = "decided-once",
        test = "parts_are_forgotten_also_where_the_manifest_cannot_be_read",
        saying = "a manifest \"of v2\"")
public final class AnothersManifestDecidesNothing extends ModelRegistry {

    private final Map<Integer, byte[]> parts = new TreeMap<>();
    private String latest = "";

    public AnothersManifestDecidesNothing(ModelDecoder decoder, Margins margins) {
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
        Verdict verdict = super.publish(version, json);
        boolean ofAnother =
                verdict instanceof Verdict.Refused refused && refused.reason().contains("is of version");
        if (ofAnother && version.equals(latest)) {
            parts.forEach((number, part) -> super.part(version, number, part));
        }
        return verdict;
    }
}
