package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A manifest that cannot be read decides nothing",
        breaks = "decided-once",
        test = "parts_are_forgotten_also_where_the_manifest_cannot_be_read",
        saying = "then the right manifest")
public final class AnotherManifestMayCome extends RemembersTheParts {

    public AnotherManifestMayCome(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        boolean unreadable =
                verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.UNREADABLE_MANIFEST;
        if (unreadable) {
            putInAgain(version);
        }
        return verdict;
    }
}
