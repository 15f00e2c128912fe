package dev.whydrop.rules;

import java.util.ArrayList;
import java.util.List;

/** Client addresses along a timeline. Unknown ones are passed over. */
final class Addresses {
    private Addresses() {}

    /** {@return the known addresses in order of time, each push followed by its replacer, no two equal ones in a row} */
    static List<String> sequence(List<Push> pushes) {
        List<String> sequence = new ArrayList<>();
        for (Push push : pushes) {
            add(sequence, push.address());
            add(sequence, push.replacedBy());
        }
        return sequence;
    }

    private static void add(List<String> sequence, String address) {
        if (!address.isEmpty()
                && (sequence.isEmpty() || !sequence.get(sequence.size() - 1).equals(address))) {
            sequence.add(address);
        }
    }

    static int returns(List<Push> pushes) {
        List<String> sequence = sequence(pushes);
        int returns = 0;
        for (int i = 2; i < sequence.size(); i++) {
            if (sequence.get(i).equals(sequence.get(i - 2))) {
                returns++;
            }
        }
        return returns;
    }

    static boolean replacedByItself(Push push) {
        return !push.address().isEmpty() && push.address().equals(push.replacedBy());
    }

    static boolean replacedByAnother(Push push) {
        return !push.address().isEmpty()
                && !push.replacedBy().isEmpty()
                && !push.address().equals(push.replacedBy());
    }
}
