package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The manifest says which version it is of",
        breaks = "manifest",
        test = "a_manifest_that_names_another_version_is_refused",
        saying = "the manifest of v2, sent for v1")
public final class BelievesTheManifest extends ModelRegistry {

    public BelievesTheManifest(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        return verdict instanceof Verdict.Refused refused && refused.reason().contains("is of version")
                ? super.publish(Manifest.fromJson(manifest).version(), manifest)
                : verdict;
    }
}
