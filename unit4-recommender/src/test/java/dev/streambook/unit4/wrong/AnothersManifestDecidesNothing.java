package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A manifest of another version says nothing of this one",
        breaks = "decided-once",
        test = "parts_are_forgotten_also_where_the_manifest_cannot_be_read",
        saying = "a manifest \"of v2\"")
public final class AnothersManifestDecidesNothing extends RemembersTheParts {

    public AnothersManifestDecidesNothing(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        boolean ofAnother =
                verdict instanceof Verdict.Refused refused && refused.reason().contains("is of version");
        if (ofAnother) {
            putInAgain(version);
        }
        return verdict;
    }
}
