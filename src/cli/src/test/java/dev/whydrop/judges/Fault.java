package dev.whydrop.judges;

/**
 * One fault in one scope.
 *
 * @param scope what its streams have in common
 * @param onAir how many streams of the scope are on air at the moment
 * @param share the chance of each of them to be cut, 0 to 1
 * @param spread seconds from the first cut to the last
 * @param siblings whether it hits two places of the kind at once
 * @param damage what makes it harder to see
 */
record Fault(FaultScope scope, int onAir, double share, double spread, boolean siblings, Damage damage) {
    /** {@return a strong fault: share 0.5 to 1, within a minute, in a scope of usual size} */
    static Fault strong(FaultScope scope, Chance chance) {
        return new Fault(
                scope, chance.oneOf(scope.sizes()), chance.uniform(0.5, 1), chance.uniform(5, 60), false, Damage.NONE);
    }

    Fault sized(int newOnAir) {
        return new Fault(scope, newOnAir, share, spread, siblings, damage);
    }

    Fault sharing(double newShare) {
        return new Fault(scope, onAir, newShare, spread, siblings, damage);
    }

    Fault within(double newSpread) {
        return new Fault(scope, onAir, share, newSpread, siblings, damage);
    }

    Fault withSibling() {
        return new Fault(scope, onAir, share, spread, true, damage);
    }

    Fault with(Damage newDamage) {
        return new Fault(scope, onAir, share, spread, siblings, newDamage);
    }
}
