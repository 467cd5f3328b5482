"""The method as data: what a playbook holds, and how it is loaded strictly. Knows no store and no screen."""
