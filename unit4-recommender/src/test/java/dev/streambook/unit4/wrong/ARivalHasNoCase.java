package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "v3 and V3 are the same version",
        breaks = "rival-is-current",
        test = "a_rival_that_does_not_answer_is_no_measure",
        saying = "v5 was measured against V3")
public final class ARivalHasNoCase extends ModelRegistry {

    private final Margins margins;

    public ARivalHasNoCase(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
        this.margins = margins;
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        return isWorse(json)
                ? new Verdict.Refused(version, Refusal.WORSE_THAN_CURRENT, "worse than its rival")
                : super.publish(version, json);
    }

    private boolean isWorse(byte[] json) {
        try {
            Manifest manifest = Manifest.fromJson(json);
            return manifest.rival()
                    .filter(rival ->
                            isCurrentInOtherLetters(rival) && manifest.quality().rmse() > rival.rmse() + margins.rmse())
                    .isPresent();
        } catch (BadModelException e) {
            return false;
        }
    }

    private boolean isCurrentInOtherLetters(Rival rival) {
        return current()
                .map(Model::version)
                .filter(version -> version.equalsIgnoreCase(rival.version()) && !version.equals(rival.version()))
                .isPresent();
    }
}
