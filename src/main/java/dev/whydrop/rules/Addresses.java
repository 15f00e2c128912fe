package dev.whydrop.rules;

import java.util.ArrayList;
import java.util.List;

/** Client addresses along a timeline. Unknown ones are passed over. */
final class Addresses {
    private Addresses() {}

    /** {@return the known addresses in order of time, ending with the one that replaced the last push} */
    static List<String> sequence(List<Push> pushes) {
        List<String> sequence = new ArrayList<>();
        for (Push push : pushes) {
            if (!push.address().isEmpty()) {
                sequence.add(push.address());
            }
        }
        String last = pushes.get(pushes.size() - 1).replacedBy();
        if (!last.isEmpty()) {
            sequence.add(last);
        }
        return sequence;
    }

    static int returns(List<Push> pushes) {
        List<String> sequence = sequence(pushes);
        int returns = 0;
        for (int i = 2; i < sequence.size(); i++) {
            String now = sequence.get(i);
            if (now.equals(sequence.get(i - 2)) && !now.equals(sequence.get(i - 1))) {
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
