package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "A key that was computed once can be kept",
        breaks = "keeps-nothing",
        test = "two_thousand_addresses_leave_nothing_behind",
        saying = "kept after 2,010 addresses")
public final class AKeyIsComputedOnce extends DeviceKey {

    private final Map<String, String> keys = new HashMap<>();

    public AKeyIsComputedOnce(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        String known = keys.get(address);
        if (known != null) {
            return known;
        }
        String key = super.of(address);
        keys.put(address, key);
        return key;
    }
}
