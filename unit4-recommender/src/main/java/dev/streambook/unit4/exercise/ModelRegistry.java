package dev.streambook.unit4.exercise;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.TodoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Exercise 4.7 Hot swap: docs/unit4/4.7-hot-swap.md. The reasons to refuse a version stand in the contract, {@link
 * dev.streambook.unit4.ModelRegistry}. Run ModelRegistryTest, or ModelRegistryPlay to watch four versions come and be judged.
 */
public final class ModelRegistry implements dev.streambook.unit4.ModelRegistry {

    private final ModelDecoder decoder;
    private final Margins margins;

    public ModelRegistry(ModelDecoder decoder, Margins margins) {
        this.decoder = decoder;
        this.margins = margins;
    }

    @Override
    public void part(String version, int number, byte[] part) {
        // TODO 4.7  Put the part aside. Keep the parts of the UNFINISHED_VERSIONS versions that began last, whatever
        //           their names are, and forget the others.
        throw new TodoException("4.7 ModelRegistry.part");
    }

    @Override
    public void withdraw(String version) {
        // TODO 4.7  Forget the parts of this version.
        throw new TodoException("4.7 ModelRegistry.withdraw");
    }

    @Override
    public Optional<Model> current() {
        // TODO 4.7  The model to answer with. Called from many threads, also while publish runs.
        throw new TodoException("4.7 ModelRegistry.current");
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        try {
            Model next = assembled(version, Manifest.fromJson(manifest), Map.of());
            judge(next);
            // TODO 4.7  Give assembled the parts that were put aside, and forget them in any case.
            //           Make next the current model. What does a reader see at each moment?
            throw new TodoException("4.7 ModelRegistry.publish");
        } catch (BadModelException e) {
            return new Verdict.Refused(version, e.refusal(), e.getMessage());
        }
    }

    /** The checks before the model is made, and the making. */
    private Model assembled(String version, Manifest manifest, Map<Integer, byte[]> parts) {
        require(
                manifest.version().equals(version),
                Refusal.UNREADABLE_MANIFEST,
                "the manifest is of version %s; expected %s",
                manifest.version(),
                version);
        require(manifest.items() > 0, Refusal.EMPTY, "the model has %d films; expected 1 or more", manifest.items());
        List<byte[]> inOrder = new ArrayList<>();
        for (int number = 0; number < manifest.parts(); number++) {
            require(
                    parts.containsKey(number),
                    Refusal.INCOMPLETE,
                    "part %d has not come; expected parts 0 to %d",
                    number,
                    manifest.parts() - 1);
            inOrder.add(parts.get(number));
        }
        return decoder.decode(manifest, inOrder);
    }

    private void judge(Model next) {
        // TODO 4.7  Use require(…) for WORSE_THAN_BASELINE and WORSE_THAN_CURRENT. The figures are in next.quality() and
        //           next.rival(), the margins in margins. A reason names both figures; the words are yours.
        //           OUTDATED is missing, too: the contract's list says between which checks it stands.
        throw new TodoException("4.7 ModelRegistry.judge");
    }

    /** Refuses the version unless the condition holds. */
    private static void require(boolean holds, Refusal refusal, String message, Object... values) {
        if (!holds) {
            throw new BadModelException(refusal, String.format(Locale.ROOT, message, values));
        }
    }
}
